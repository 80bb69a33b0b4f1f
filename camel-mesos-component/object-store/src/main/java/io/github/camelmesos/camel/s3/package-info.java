/** Objects of Amazon S3, and of whatever speaks as it does, through Camel's component. */
package io.github.camelmesos.camel.s3;
