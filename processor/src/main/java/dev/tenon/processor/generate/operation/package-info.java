/** Writes the class of each operation, which the runtime calls: encoding, decoding, pages, waiters, batches, documentation. */
@NullMarked
package dev.tenon.processor.generate.operation;

import org.jspecify.annotations.NullMarked;
