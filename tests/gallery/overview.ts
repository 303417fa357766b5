import { galleryStates } from './states';
import { margin, pictureHeight, themes } from './themes';

// Each in a document of its own: the marks in the text are one set for a whole document.
for (const { name, title, widthPx = 402 } of galleryStates) {
  for (const theme of themes) {
    const frame = document.createElement('iframe');
    frame.src = `./state.html?state=${name}&theme=${theme}`;
    frame.width = String(widthPx + 2 * margin);
    frame.height = String(pictureHeight);
    frame.title = `${title} (${theme})`;
    const caption = document.createElement('figcaption');
    caption.textContent = frame.title;
    const figure = document.createElement('figure');
    figure.append(caption, frame);
    document.body.append(figure);
  }
}
