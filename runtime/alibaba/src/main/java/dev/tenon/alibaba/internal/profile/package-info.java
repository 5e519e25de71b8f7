/** Profiles: what they say, the two files they stand in, and the providers they stand for. */
@NullMarked
package dev.tenon.alibaba.internal.profile;

import org.jspecify.annotations.NullMarked;
