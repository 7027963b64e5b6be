/** Microphone and loudspeaker. The sound is measured as it comes and kept nowhere; what was opened is closed. */

import { answered, closed, opened } from "./tool.js";

const NOTES = [523.25, 659.25, 783.99]; // Hz: a chord that small loudspeakers play, too
const NOTE_S = 0.35;

/** @typedef {import("../figures.js").Asked} Asked */

/** @param {Asked} asked */
export async function microphoneFigures({ place, signal }) {
  const answer = answered(place, signal); // whoever answers while the browser still asks is heard
  const { stream, error } = await opened({ audio: true });
  if (!stream) return error ? { error } : null;
  const context = new AudioContext();
  try {
    const hearing = listen(context, stream, /** @type {HTMLMeterElement} */ (place.querySelector("[data-tool-meter]")));
    const said = await answer;
    const devices = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === "audioinput").length;
    return { peak: hearing.stop(), seen: said ? said === "seen" : null, devices };
  } finally {
    closed(stream);
    await context.close();
  }
}

/**
 * Shows the loudness of each moment on the meter, and keeps the loudest.
 * @param {AudioContext} context
 * @param {MediaStream} stream
 * @param {HTMLMeterElement} meter
 */
function listen(context, stream, meter) {
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  context.createMediaStreamSource(stream).connect(analyser);
  let peak = 0;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const loud = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    peak = Math.max(peak, loud);
    meter.value = Math.min(1, loud * 3);
  }, 50);
  return { stop: () => (clearInterval(timer), Math.min(1, peak)) };
}

/** @param {Asked} asked */
export async function speakerFigures({ place, signal }) {
  const context = new AudioContext();
  try {
    play(context);
    const answer = await answered(place, signal, (name) => name !== "again" || play(context));
    return answer ? { heard: answer === "heard" } : null;
  } finally {
    await context.close();
  }
}

/** Three soft notes. @param {AudioContext} context @returns {false} it is no answer */
function play(context) {
  for (const [index, hertz] of NOTES.entries()) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const start = context.currentTime + index * NOTE_S;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.2, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_S);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + NOTE_S);
  }
  return false;
}
