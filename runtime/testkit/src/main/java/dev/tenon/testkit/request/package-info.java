/** What a call looks like on the wire and how it is signed, written apart from the runtime so that each checks the other. */
@NullMarked
package dev.tenon.testkit.request;

import org.jspecify.annotations.NullMarked;
