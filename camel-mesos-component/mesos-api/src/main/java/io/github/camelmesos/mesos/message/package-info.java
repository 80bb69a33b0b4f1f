/**
 * The messages of the v1 API, as far as a scheduler, an operator client and a launcher need them. Each reads itself from
 * and writes itself as the JSON that Mesos documents; fields it does not know are ignored.
 */
package io.github.camelmesos.mesos.message;
