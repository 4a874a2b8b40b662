import { unknownEndpoint } from '@/lib/server/api/endpoints/unknown.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(unknownEndpoint);
