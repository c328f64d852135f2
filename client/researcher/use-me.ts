import { useRouteLoaderData } from 'react-router';
import type { MeResponse } from '../../server/contract/researcher.ts';

/** The id of the route around all pages, whose loader asks who is signed in. */
export const APP_ROUTE_ID = 'app';

/** Who is signed in in this browser. */
export function useMe(): { readonly researcher: MeResponse['researcher']; readonly isSignedIn: boolean } {
  const me = useRouteLoaderData<MeResponse>(APP_ROUTE_ID);
  const researcher = me?.researcher ?? null;
  return { researcher, isSignedIn: researcher !== null };
}
