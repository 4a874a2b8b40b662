import { indexEndpoint } from '@/lib/server/api/endpoints/index.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(indexEndpoint);
