import { Notice } from '../../components/Notice.tsx';
import { accountText } from '../../text/en/account.ts';
import { CopyButton } from '../writing/CopyButton.tsx';

/** A link that is shown once, to be handed on. */
export function SecretLink({ text, link }: { readonly text: string; readonly link: string }) {
  return (
    <Notice tone="notice">
      <p role="status">{text}</p>
      <p className="account__link">
        <code>{link}</code> <CopyButton text={link} label={accountText.researchers.copy} />
      </p>
    </Notice>
  );
}
