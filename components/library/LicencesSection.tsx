import { useText } from '../controls/text';

export interface LicencesSectionProps {
  /** The licences of all code in the package, as text; '' until they have been read. */
  licences: string;
}

/** The licences of Sidecue and of the packages in it. */
export function LicencesSection({ licences }: LicencesSectionProps) {
  const text = useText();
  return (
    <section>
      <h2>{text('libraryLicences')}</h2>
      <pre class="licences" lang="en">
        {licences}
      </pre>
    </section>
  );
}
