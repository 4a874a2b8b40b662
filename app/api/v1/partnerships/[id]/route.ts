import { partnershipEndpoint } from '@/lib/server/api/endpoints/partnership.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(partnershipEndpoint);
