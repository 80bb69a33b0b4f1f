/** What runs used: counted while they run, taken down, and shown as tables. */
package io.github.camelmesos.app.account;
