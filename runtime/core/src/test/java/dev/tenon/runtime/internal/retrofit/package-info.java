@NullMarked
package dev.tenon.runtime.internal.retrofit;

import org.jspecify.annotations.NullMarked;
