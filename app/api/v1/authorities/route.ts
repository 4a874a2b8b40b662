import { authoritiesEndpoint } from '@/lib/server/api/endpoints/authorities.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(authoritiesEndpoint);
