import { useState, type DragEvent } from 'react';
import { researcherText } from '../../text/en/researcher.ts';

const words = researcherText.importPage;

/** A place to drop files, and a native button for those who do not drag. */
export function FileDrop({ onChoose }: { readonly onChoose: (files: File[]) => void }) {
  const [isOver, setIsOver] = useState(false);

  function handleDrop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    onChoose([...event.dataTransfer.files]);
  }

  return (
    <div
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
    >
      <p className="file-drop__title">{words.drop}</p>
      <label className="file-drop__choose">
        <span className="visually-hidden">{words.choose}</span>
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.dat,.sta"
          onChange={(event) => onChoose([...(event.target.files ?? [])])}
        />
      </label>
      <p className="file-drop__hint">{words.dropHint}</p>
    </div>
  );
}
