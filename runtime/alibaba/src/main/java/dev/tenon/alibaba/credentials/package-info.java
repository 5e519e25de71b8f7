/** Where the access keys of Alibaba Cloud come from. */
@NullMarked
package dev.tenon.alibaba.credentials;

import org.jspecify.annotations.NullMarked;
