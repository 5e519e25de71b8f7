/** Profiles: what they say, the two files they are in, and the providers they describe. */
@NullMarked
package dev.tenon.alibaba.internal.profile;

import org.jspecify.annotations.NullMarked;
