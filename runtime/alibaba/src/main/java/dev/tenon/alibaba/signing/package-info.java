/** The signatures of Alibaba Cloud's RPC APIs. */
@NullMarked
package dev.tenon.alibaba.signing;

import org.jspecify.annotations.NullMarked;
