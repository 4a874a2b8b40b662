import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(partnershipsEndpoint);
