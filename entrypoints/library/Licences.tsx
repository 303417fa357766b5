import { useEffect, useState } from 'preact/hooks';
import { LicencesSection } from '../../components/library/LicencesSection';

/** The licences, from the package. */
export function Licences() {
  const [licences, setLicences] = useState('');
  useEffect(() => {
    fetch('/licences.txt')
      .then((file) => file.text())
      .then(setLicences);
  }, []);
  return <LicencesSection licences={licences} />;
}
