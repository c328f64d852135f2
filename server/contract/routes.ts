import { z } from 'zod';
import { ACCOUNT_ROUTES } from './account-routes.ts';
import { HealthResponse, livePath, readyPath } from './health.ts';
import {
  importPath,
  ImportRequest,
  ImportResponse,
  PreviewImportResponse,
  previewImportPath,
} from './import.ts';
import { IDENTITY_ROUTES } from './identity-routes.ts';
import { PARTICIPANT_ROUTES } from './participant-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { Problem } from './problem.ts';
import { PUBLISHED_ROUTES } from './published-routes.ts';
import {
  MeResponse,
  mePath,
  SetUpForm,
  setUpPagePath,
  SignInForm,
  signInPagePath,
  signOutPath,
} from './researcher.ts';
import { StudyAuditResponse, studyAuditPath } from './audit.ts';
import { recordPath, RecordResponse } from './record.ts';
import { QUOTATION_ROUTES } from './quotation-routes.ts';
import type { RouteDescription } from './route-description.ts';
import { CARD_ROUTES } from './card-routes.ts';
import { SHARE_ROUTES } from './share-routes.ts';
import { SOLUTION_ROUTES } from './solution-routes.ts';
import { startPagePath } from './start.ts';
import { CreateStudyVersionRequest, StudyVersionResponse, studyVersionsPath } from './study-version.ts';
import { StudiesResponse, studiesPath, studyPath, StudyResponse } from './study.ts';

/** GET: this list as OpenAPI 3.1. */
export const openApiPath = '/api/openapi.json';

/** Paths that the researchers' app draws in the browser; the server sends the same empty page for each. */
export const appPagePaths = [
  '/studies',
  '/studies/*rest',
  '/import',
  '/solutions/*rest',
  '/account',
] as const;

const appPages = appPagePaths.map((path): RouteDescription => ({
  method: 'get',
  path,
  access: 'anyone',
  summary: 'The researchers’ app.',
  responses: { 200: 'html' },
}));

/** Every route there is. A test compares this list with what Express really answers. */
export const ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: livePath,
    access: 'anyone',
    summary: 'Is the process alive.',
    responses: { 200: HealthResponse },
  },
  {
    method: 'get',
    path: readyPath,
    access: 'anyone',
    summary: 'May traffic be sent here.',
    responses: { 200: HealthResponse, 503: HealthResponse },
  },
  {
    method: 'get',
    path: openApiPath,
    access: 'anyone',
    summary: 'This description.',
    responses: { 200: z.looseObject({ openapi: z.string() }) },
  },
  {
    method: 'get',
    path: mePath,
    access: 'anyone',
    summary: 'Who is signed in in this browser.',
    responses: { 200: MeResponse },
  },
  {
    method: 'post',
    path: signOutPath,
    access: 'anyone',
    summary: 'End this browser’s session.',
    responses: { 200: MeResponse },
    refusals: [403],
  },
  {
    method: 'get',
    path: signInPagePath,
    access: 'anyone',
    summary: 'The sign-in form; goes on if one is signed in already.',
    responses: { 200: 'html', 303: 'empty' },
  },
  {
    method: 'post',
    path: signInPagePath,
    access: 'anyone',
    summary: 'Sign in.',
    request: SignInForm,
    responses: { 303: 'empty', 400: 'html', 401: 'html' },
    refusals: [403, 429],
  },
  {
    method: 'get',
    path: setUpPagePath,
    access: 'secret',
    summary: 'The form behind the link that is printed on the terminal while there is no owner.',
    responses: { 200: 'html' },
    refusals: [404, 409, 429],
  },
  {
    method: 'post',
    path: setUpPagePath,
    access: 'secret',
    summary: 'Become the owner of this installation.',
    request: SetUpForm,
    responses: { 303: 'empty', 400: 'html' },
    refusals: [403, 404, 409, 429],
  },
  {
    method: 'post',
    path: previewImportPath,
    access: 'signed-in',
    summary: 'Read files and say what is in them, and every fault; nothing is stored.',
    request: ImportRequest,
    responses: { 200: PreviewImportResponse },
    refusals: [400, 401, 403, 413],
  },
  {
    method: 'post',
    path: importPath,
    access: 'signed-in',
    summary: 'Make a study of files; with one fault nothing is stored.',
    request: ImportRequest,
    responses: { 201: ImportResponse },
    refusals: [400, 401, 403, 413, 422],
  },
  {
    method: 'get',
    path: studiesPath,
    access: 'anyone',
    summary: 'The studies this visitor may see.',
    responses: { 200: StudiesResponse },
  },
  {
    method: 'get',
    path: studyPath,
    access: { of: 'studyId', permission: 'read-study' },
    summary: 'One study with its Q-sorts, for the analysis.',
    responses: { 200: StudyResponse },
    refusals: [404],
  },
  {
    method: 'get',
    path: recordPath,
    access: { of: 'studyId', permission: 'export-record' },
    summary:
      'Every Q-sort with how it came about, for the study’s owner: `?format=wide`, `long` or `sorts` (CSV), or `json`.',
    responses: { 200: RecordResponse },
    refusals: [400, 401, 404],
  },
  {
    method: 'get',
    path: studyAuditPath,
    access: { of: 'studyId', permission: 'read-audit' },
    summary:
      'Everything that was done in the study, by whom, and whether the chain is whole: `?format=json` or `csv`.',
    responses: { 200: StudyAuditResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: studyVersionsPath,
    access: { of: 'studyId', permission: 'read-study' },
    summary: 'What newcomers to a study are shown, and how it is set up.',
    responses: { 200: StudyVersionResponse },
    refusals: [404],
  },
  {
    method: 'post',
    path: studyVersionsPath,
    access: { of: 'studyId', permission: 'change-study' },
    summary: 'Publish a new version of a study, changed in some settings; those who are sorting keep theirs.',
    request: CreateStudyVersionRequest,
    responses: { 201: StudyVersionResponse },
    refusals: [400, 401, 403, 404, 409, 422],
  },
  ...ACCOUNT_ROUTES,
  ...PEOPLE_ROUTES,
  ...CARD_ROUTES,
  ...PARTICIPANT_ROUTES,
  ...IDENTITY_ROUTES,
  ...SOLUTION_ROUTES,
  ...QUOTATION_ROUTES,
  ...SHARE_ROUTES,
  {
    method: 'get',
    path: startPagePath,
    access: 'anyone',
    summary: 'The start page: what this is, and the ways in.',
    responses: { 200: 'html' },
  },
  ...PUBLISHED_ROUTES,
  ...appPages,
];

/** The shape of every refusal. */
export const RefusalSchema = Problem;
