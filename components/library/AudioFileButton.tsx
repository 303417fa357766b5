export interface AudioFileButtonProps {
  label: string;
  onFile: (file: File) => void;
}

/** Opens the browser's dialog for audio files, and videos for their sound. */
export function AudioFileButton({ label, onFile }: AudioFileButtonProps) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        accept="audio/*,video/*,.opus"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
