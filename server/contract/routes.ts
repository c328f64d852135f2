import { z } from 'zod';
import { HealthResponse, livePath, readyPath } from './health.ts';
import { Problem } from './problem.ts';
import {
  MeResponse,
  mePath,
  SetUpForm,
  setUpPagePath,
  SignInForm,
  signInPagePath,
  signOutPath,
} from './researcher.ts';
import {
  PublicationRequest,
  publicationPath,
  SaveSolutionRequest,
  SaveViewpointRequest,
  solutionPath,
  SolutionResponse,
  solutionsOfStudyPath,
  solutionsPath,
  SolutionsResponse,
  SolutionSummary,
  Viewpoint,
  viewpointPath,
} from './solution.ts';

/** What one status answers: a JSON shape, a page of HTML, or nothing but the status and its headers. */
type Answer = z.core.$ZodType | 'html' | 'empty';

/** One route of the server, as /api/openapi.json describes it. */
export interface RouteDescription {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As Express writes it, from the subject's own contract file. */
  readonly path: string;
  readonly summary: string;
  /** The JSON body, or for pages the form. */
  readonly request?: z.core.$ZodType;
  /** Status → answer. Refusals are listed by status alone in `refusals`. */
  readonly responses: Readonly<Record<number, Answer>>;
  /** Statuses answered with a `Problem` (on pages: with a page that says so). */
  readonly refusals?: readonly number[];
}

/** GET: this list as OpenAPI 3.1. */
export const openApiPath = '/api/openapi.json';

/** Paths that the researchers' app draws in the browser; the server sends the same empty page for each. */
export const appPagePaths = ['/studies', '/studies/*rest', '/import', '/solutions/*rest'] as const;

const appPages = appPagePaths.map((path): RouteDescription => ({
  method: 'get',
  path,
  summary: 'The researchers’ app.',
  responses: { 200: 'html' },
}));

/** Every route there is. A test compares this list with what Express really answers. */
export const ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: livePath,
    summary: 'Is the process alive.',
    responses: { 200: HealthResponse },
  },
  {
    method: 'get',
    path: readyPath,
    summary: 'May traffic be sent here.',
    responses: { 200: HealthResponse, 503: HealthResponse },
  },
  {
    method: 'get',
    path: openApiPath,
    summary: 'This description.',
    responses: { 200: z.looseObject({ openapi: z.string() }) },
  },
  {
    method: 'get',
    path: mePath,
    summary: 'Who is signed in in this browser.',
    responses: { 200: MeResponse },
  },
  {
    method: 'post',
    path: signOutPath,
    summary: 'End this browser’s session.',
    responses: { 200: MeResponse },
    refusals: [403],
  },
  {
    method: 'get',
    path: signInPagePath,
    summary: 'The sign-in form; goes on if one is signed in already.',
    responses: { 200: 'html', 303: 'empty' },
  },
  {
    method: 'post',
    path: signInPagePath,
    summary: 'Sign in.',
    request: SignInForm,
    responses: { 303: 'empty', 400: 'html', 401: 'html' },
    refusals: [403, 429],
  },
  {
    method: 'get',
    path: setUpPagePath,
    summary: 'The form behind the link that is printed on the terminal while there is no owner.',
    responses: { 200: 'html' },
    refusals: [404, 409, 429],
  },
  {
    method: 'post',
    path: setUpPagePath,
    summary: 'Become the owner of this installation.',
    request: SetUpForm,
    responses: { 303: 'empty', 400: 'html' },
    refusals: [403, 404, 409, 429],
  },
  {
    method: 'get',
    path: solutionsPath,
    summary: 'Every saved solution this visitor may see.',
    responses: { 200: SolutionsResponse },
  },
  {
    method: 'get',
    path: solutionsOfStudyPath,
    summary: 'The saved solutions of one study.',
    responses: { 200: SolutionsResponse },
    refusals: [404],
  },
  {
    method: 'post',
    path: solutionsOfStudyPath,
    summary: 'Compute a solution on the server and save it.',
    request: SaveSolutionRequest,
    responses: { 201: SolutionSummary },
    refusals: [400, 401, 403, 404, 422],
  },
  {
    method: 'get',
    path: solutionPath,
    summary: 'One saved solution with its figures and viewpoints.',
    responses: { 200: SolutionResponse },
    refusals: [404],
  },
  {
    method: 'put',
    path: viewpointPath,
    summary: 'Name and describe a viewpoint.',
    request: SaveViewpointRequest,
    responses: { 200: Viewpoint },
    refusals: [400, 401, 403, 404, 409],
  },
  {
    method: 'put',
    path: publicationPath,
    summary: 'Publish the readers’ page of a solution, or take it back.',
    request: PublicationRequest,
    responses: { 200: SolutionSummary },
    refusals: [400, 401, 403, 404],
  },
  ...appPages,
];

/** The shape of every refusal. */
export const RefusalSchema = Problem;
