import { Notice } from '../../components/Notice.tsx';
import { accountText } from '../../text/en/account.ts';

const words = accountText.factor;

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once, until the researcher says that they are kept. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  return (
    <Notice tone="notice" title={words.codesTitle}>
      <p>{words.codesText}</p>
      <ul className="account__codes" role="list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onKept}>
        {words.codesKept}
      </button>
    </Notice>
  );
}
