import { openapiEndpoint } from '@/lib/server/api/endpoints/openapi.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(openapiEndpoint);
