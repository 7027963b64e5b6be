/** The camera: a preview in the page, and how light its picture is. No picture is kept; the camera is closed. */

import { answered, closed, opened } from "./tool.js";

const PICTURE = { width: 32, height: 24 };

/** @param {import("../figures.js").Asked} asked */
export async function cameraFigures({ place, signal }) {
  const answer = answered(place, signal);
  const { stream, error } = await opened({ video: true });
  if (!stream) return error ? { error } : null;
  try {
    const video = /** @type {HTMLVideoElement} */ (place.querySelector("[data-tool-video]"));
    video.srcObject = stream;
    await video.play();
    return (await answer) ? { light: lightOf(video) } : null;
  } finally {
    closed(stream);
  }
}

/** Mean brightness, 0 to 255. @param {HTMLVideoElement} video */
function lightOf(video) {
  const canvas = Object.assign(document.createElement("canvas"), PICTURE);
  const paper = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  paper.drawImage(video, 0, 0, PICTURE.width, PICTURE.height);
  const { data } = paper.getImageData(0, 0, PICTURE.width, PICTURE.height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
  return Math.round(sum / ((data.length / 4) * 3));
}
