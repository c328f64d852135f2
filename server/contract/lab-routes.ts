import {
  labComputerOfStudyPath,
  LabComputersResponse,
  labComputersPath,
  LabLinkResponse,
  MakeLabLinkRequest,
} from './lab-computer.ts';
import {
  labComputerPath,
  LabComputerState,
  labDeliveriesPath,
  LabDeliveryResponse,
  LabKit,
  labKitPath,
  LabKitRequest,
  labManifestPath,
  labPagePath,
  SealedDelivery,
} from './lab.ts';
import type { RouteDescription } from './route-description.ts';

const CHANGE = { of: 'studyId', permission: 'change-study' } as const;

/** The routes of lab mode: many participants on one computer, delivered later. */
export const LAB_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: labComputersPath,
    access: CHANGE,
    summary: 'The lab computers of a study, and how much each has delivered.',
    responses: { 200: LabComputersResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: labComputersPath,
    access: CHANGE,
    summary: 'Make the link that prepares a lab computer, once; shown this one time.',
    request: MakeLabLinkRequest,
    responses: { 201: LabLinkResponse },
    refusals: [400, 401, 403, 404, 409],
  },
  {
    method: 'delete',
    path: labComputerOfStudyPath,
    access: CHANGE,
    summary:
      'Take a lab computer back: an unused link opens nothing any more, and nobody new begins on a prepared one.',
    responses: { 200: LabComputersResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'get',
    path: labPagePath,
    access: 'anyone',
    summary: 'The page of a lab computer; what it shows lies on the computer.',
    responses: { 200: 'html', 404: 'html' },
  },
  {
    method: 'get',
    path: labManifestPath,
    access: 'anyone',
    summary: 'What lets a browser install the page of a lab computer under the study’s name.',
    responses: { 200: 'manifest' },
    refusals: [404],
  },
  {
    method: 'post',
    path: labKitPath,
    access: 'secret',
    summary: 'Open the link that prepares a lab computer: everything it needs without a network.',
    request: LabKitRequest,
    responses: { 200: LabKit },
    refusals: [400, 404, 409],
  },
  {
    method: 'get',
    path: labComputerPath,
    access: 'secret',
    summary: 'May people begin on a lab computer now.',
    responses: { 200: LabComputerState },
    refusals: [404],
  },
  {
    method: 'post',
    path: labDeliveriesPath,
    access: 'secret',
    summary: 'Deliver what a lab computer has sealed for one place; the same again is taken again.',
    request: SealedDelivery,
    responses: { 200: LabDeliveryResponse },
    refusals: [400, 404, 409, 422],
  },
];
