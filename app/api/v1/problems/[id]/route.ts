import { problemEndpoint } from '@/lib/server/api/endpoints/problem.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(problemEndpoint);
