/** What the machine says: variables, properties, home, clock. */
@NullMarked
package dev.tenon.alibaba.internal.settings;

import org.jspecify.annotations.NullMarked;
