/** Runs that go on after their launcher died: notes of attempts, what they left, who may continue it. */
package io.github.camelmesos.launcher.resume;
