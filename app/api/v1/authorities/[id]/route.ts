import { authorityEndpoint } from '@/lib/server/api/endpoints/authority.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(authorityEndpoint);
