/**
 * A typed client of Alibaba Cloud's security token service, version 2015-04-01: everything here except this file is
 * generated. Providers assume roles with it; {@code getCallerIdentity} returns the identity of a client.
 */
@GenerateClient(spec = "tenon/sts/v2015_04_01/service.yaml")
package dev.tenon.alibaba.sts;

import dev.tenon.runtime.annotation.GenerateClient;
