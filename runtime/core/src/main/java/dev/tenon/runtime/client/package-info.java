/** What an application configures and holds. */
@NullMarked
package dev.tenon.runtime.client;

import org.jspecify.annotations.NullMarked;
