package dev.tenon.benchmarks.work;

import static dev.tenon.benchmarks.work.Node.bare;
import static dev.tenon.benchmarks.work.Node.many;
import static dev.tenon.benchmarks.work.Node.struct;
import static dev.tenon.benchmarks.work.Node.text;

/** One instance of the response to DescribeInstances: sixty fields, with one line that is not ASCII, as a Chinese account sees it. */
final class InstanceResponse {
    private InstanceResponse() {}

    static Node instance(int index) {
        String address = "172.17." + index % 250 + ".17";
        return struct(
                "Instance",
                text("ResourceGroupId", "rg-bp67acfmxazb4p0417"),
                bare("Memory", 16384),
                text("InstanceChargeType", "PostPaid"),
                bare("Cpu", 8),
                text("OSName", "CentOS 7.4 64 位"),
                text("InstanceNetworkType", "vpc"),
                text("ExpiredTime", "2017-12-10T04:04Z"),
                text("ImageId", "m-bp67acfmxazb4p1862"),
                struct(
                        "EipAddress",
                        text("AllocationId", "eip-2ze88m67qx5z7312"),
                        text("IpAddress", "42.112.13.17"),
                        text("InternetChargeType", "PayByTraffic")),
                text("HostName", "worker-" + index),
                many("Tags", struct("Tag", text("TagKey", "owner"), text("TagValue", "platform"))),
                text("VlanId", ""),
                text("Status", Inputs.STATUS),
                struct("MetadataOptions", text("HttpTokens", "optional"), text("HttpEndpoint", "enabled")),
                text("InstanceId", Inputs.instanceId(index)),
                text("StoppedMode", "KeepCharging"),
                struct("CpuOptions", bare("ThreadsPerCore", 2), text("Numa", "2"), bare("CoreCount", 4)),
                text("StartTime", "2017-12-10T04:04Z"),
                bare("DeletionProtection", false),
                many("SecurityGroupIds", text("SecurityGroupId", "sg-bp67acfmxazb4p4417")),
                struct(
                        "VpcAttributes",
                        many("PrivateIpAddress", text("IpAddress", address)),
                        text("VpcId", "vpc-2zeuphj08tt7q3brd0512"),
                        text("VSwitchId", "vsw-2zeh0r1pabwtg6wcs0512"),
                        text("NatIpAddress", "")),
                text("InternetChargeType", "PayByTraffic"),
                text("InstanceName", "worker " + index + " of the batch"),
                text("DeploymentSetId", ""),
                bare("InternetMaxBandwidthOut", 5),
                text("SerialNumber", "51d1353b-22bf-4567-a176-8b3e12e4" + (1000 + index)),
                text("OSType", "linux"),
                text("CreationTime", "2017-12-10T04:04Z"),
                text("Description", "runs the nightly batch; no state of its own"),
                text("InstanceTypeFamily", "ecs.g5"),
                many("PublicIpAddress", text("IpAddress", "121.40.13.17")),
                text("GPUSpec", ""),
                many(
                        "NetworkInterfaces",
                        struct(
                                "NetworkInterface",
                                text("Type", "Primary"),
                                text("PrimaryIpAddress", address),
                                text("NetworkInterfaceId", "eni-2zeh9atclduxvf1z1312"),
                                text("MacAddress", "00:16:3e:32:b4:17"),
                                many(
                                        "PrivateIpSets",
                                        struct(
                                                "PrivateIpSet",
                                                text("PrivateIpAddress", address),
                                                bare("Primary", true))))),
                bare("SpotPriceLimit", "0.98"),
                bare("DeviceAvailable", true),
                text("SaleCycle", "month"),
                text("InstanceType", "ecs.g5.large"),
                text("OSNameEn", "CentOS 7.4 64 bit"),
                text("SpotStrategy", "NoSpot"),
                bare("IoOptimized", true),
                text("ZoneId", "cn-hangzhou-g"),
                text("ClusterId", "c-bp67acfmxazb4p0417"),
                bare("GPUAmount", 4),
                bare("InternetMaxBandwidthIn", 50),
                bare("Recyclable", false),
                text("RegionId", Inputs.REGION));
    }
}
