import { statisticsEndpoint } from '@/lib/server/api/endpoints/statistics.endpoint';
import { serve } from '@/lib/server/api/serve';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(statisticsEndpoint);
