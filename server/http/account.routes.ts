import { Router } from 'express';
import { renderSVG } from 'uqr';
import {
  accountNamePath,
  accountPasswordPath,
  accountPath,
  ChangePasswordRequest,
  CodeRequest,
  otherSessionsPath,
  PasswordRequest,
  providerOffPath,
  recoveryCodesPath,
  RenameRequest,
  researchersPath,
  resetLinkPath,
  secondFactorOffPath,
  secondFactorPath,
  sessionPath,
  type BegunSecondFactor,
  type RecoveryCodesResponse,
} from '../contract/account.ts';
import type { Services } from '../services.ts';
import { changePassword, endOtherSessions, endSession, rename } from '../usecases/change-account.ts';
import { listResearchers, readAccount } from '../usecases/read-account.ts';
import { makeResetLink } from '../usecases/reset-password.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '../usecases/second-factor.ts';
import { unlinkProvider } from '../usecases/unlink-provider.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { publicOriginOf } from './public-origin.ts';
import { browserOf, requireResearcher, sessionToken, setSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** A researcher's own account; and, for the owner of the installation, everybody's. */
export function accountRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(accountPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await readAccount(services, researcher, sessionToken(req, settings) ?? ''));
  });
  router.put(accountNamePath, async (req, res) => {
    const researcher = requireResearcher(req);
    await rename(services, researcher, parseBody(RenameRequest, req).name);
    res.status(204).end();
  });
  router.put(accountPasswordPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const asked = parseBody(ChangePasswordRequest, req);
    const session = await changePassword(services, researcher, asked, browserOf(req, settings));
    setSessionCookie(res, settings, session);
    res.status(204).end();
  });
  sessionRoutes(router, services, settings);
  secondFactorRoutes(router, services);
  router.post(providerOffPath, async (req, res) => {
    const researcher = requireResearcher(req);
    await unlinkProvider(services, researcher, parseBody(PasswordRequest, req).password);
    res.status(204).end();
  });
  router.get(researchersPath, async (req, res) => {
    res.json(await listResearchers(services, requireResearcher(req)));
  });
  router.post(resetLinkPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const of = uuidParameter(req.params.researcherId);
    res.status(201).json(await makeResetLink(services, researcher, of, publicOriginOf(req, settings)));
  });
  return router;
}

function sessionRoutes(router: Router, services: Services, settings: HttpSettings): void {
  router.delete(otherSessionsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    await endOtherSessions(services, researcher, sessionToken(req, settings) ?? '');
    res.status(204).end();
  });
  router.delete(sessionPath, async (req, res) => {
    await endSession(services, requireResearcher(req), uuidParameter(req.params.sessionId));
    res.status(204).end();
  });
}

function secondFactorRoutes(router: Router, services: Services): void {
  router.post(secondFactorPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { password } = parseBody(PasswordRequest, req);
    const { secret, address } = await beginSecondFactor(services, researcher, password);
    res.status(201).json({ secret, qr: renderSVG(address, { ecc: 'M' }) } satisfies BegunSecondFactor);
  });
  router.put(secondFactorPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { code } = parseBody(CodeRequest, req);
    const recoveryCodes = await confirmSecondFactor(services, researcher, code);
    res.json({ recoveryCodes } satisfies RecoveryCodesResponse);
  });
  router.post(secondFactorOffPath, async (req, res) => {
    const researcher = requireResearcher(req);
    await endSecondFactor(services, researcher, parseBody(PasswordRequest, req).password);
    res.status(204).end();
  });
  router.post(recoveryCodesPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { password } = parseBody(PasswordRequest, req);
    const recoveryCodes = await renewRecoveryCodes(services, researcher, password);
    res.json({ recoveryCodes } satisfies RecoveryCodesResponse);
  });
}
