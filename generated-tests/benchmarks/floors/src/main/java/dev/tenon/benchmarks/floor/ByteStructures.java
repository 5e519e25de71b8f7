package dev.tenon.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the structures within an instance of the JSON response straight off its bytes, by hand. */
final class ByteStructures {
    private static final ByteNames EIP_ADDRESS = ByteNames.of("AllocationId", "IpAddress", "InternetChargeType");
    private static final ByteNames TAG = ByteNames.of("TagKey", "TagValue");
    private static final ByteNames METADATA_OPTIONS = ByteNames.of("HttpTokens", "HttpEndpoint");
    private static final ByteNames CPU_OPTIONS = ByteNames.of("ThreadsPerCore", "Numa", "CoreCount");
    private static final ByteNames VPC_ATTRIBUTES =
            ByteNames.of("PrivateIpAddress", "VpcId", "VSwitchId", "NatIpAddress");
    private static final ByteNames NETWORK_INTERFACE =
            ByteNames.of("Type", "PrimaryIpAddress", "NetworkInterfaceId", "MacAddress", "PrivateIpSets");
    private static final ByteNames PRIVATE_IP_SET = ByteNames.of("PrivateIpAddress", "Primary");

    private ByteStructures() {}

    static Instance.EipAddress eipAddress(ByteReader in) {
        @Nullable String allocationId = null;
        @Nullable String ipAddress = null;
        @Nullable String internetChargeType = null;
        in.enter();
        while (in.more()) {
            switch (in.name(EIP_ADDRESS)) {
                case 0 -> allocationId = in.text();
                case 1 -> ipAddress = in.text();
                case 2 -> internetChargeType = in.text();
                default -> in.skip();
            }
        }
        return new Instance.EipAddress(allocationId, ipAddress, internetChargeType);
    }

    private static Instance.Tag tag(ByteReader in) {
        @Nullable String tagKey = null;
        @Nullable String tagValue = null;
        in.enter();
        while (in.more()) {
            switch (in.name(TAG)) {
                case 0 -> tagKey = in.text();
                case 1 -> tagValue = in.text();
                default -> in.skip();
            }
        }
        return new Instance.Tag(tagKey, tagValue);
    }

    static Instance.MetadataOptions metadataOptions(ByteReader in) {
        @Nullable String httpTokens = null;
        @Nullable String httpEndpoint = null;
        in.enter();
        while (in.more()) {
            switch (in.name(METADATA_OPTIONS)) {
                case 0 -> httpTokens = in.text();
                case 1 -> httpEndpoint = in.text();
                default -> in.skip();
            }
        }
        return new Instance.MetadataOptions(httpTokens, httpEndpoint);
    }

    static Instance.CpuOptions cpuOptions(ByteReader in) {
        int threadsPerCore = 0;
        @Nullable String numa = null;
        int coreCount = 0;
        in.enter();
        while (in.more()) {
            switch (in.name(CPU_OPTIONS)) {
                case 0 -> threadsPerCore = in.integer();
                case 1 -> numa = in.text();
                case 2 -> coreCount = in.integer();
                default -> in.skip();
            }
        }
        return new Instance.CpuOptions(threadsPerCore, numa, coreCount);
    }

    static Instance.VpcAttributes vpcAttributes(ByteReader in) {
        List<String> privateIpAddress = List.of();
        @Nullable String vpcId = null;
        @Nullable String vSwitchId = null;
        @Nullable String natIpAddress = null;
        in.enter();
        while (in.more()) {
            switch (in.name(VPC_ATTRIBUTES)) {
                case 0 -> privateIpAddress = in.texts();
                case 1 -> vpcId = in.text();
                case 2 -> vSwitchId = in.text();
                case 3 -> natIpAddress = in.text();
                default -> in.skip();
            }
        }
        return new Instance.VpcAttributes(privateIpAddress, vpcId, vSwitchId, natIpAddress);
    }

    private static Instance.NetworkInterface networkInterface(ByteReader in) {
        @Nullable String type = null;
        @Nullable String primaryIpAddress = null;
        @Nullable String networkInterfaceId = null;
        @Nullable String macAddress = null;
        List<Instance.PrivateIpSet> privateIpSets = List.of();
        in.enter();
        while (in.more()) {
            switch (in.name(NETWORK_INTERFACE)) {
                case 0 -> type = in.text();
                case 1 -> primaryIpAddress = in.text();
                case 2 -> networkInterfaceId = in.text();
                case 3 -> macAddress = in.text();
                case 4 -> privateIpSets = privateIpSets(in);
                default -> in.skip();
            }
        }
        return new Instance.NetworkInterface(type, primaryIpAddress, networkInterfaceId, macAddress, privateIpSets);
    }

    private static Instance.PrivateIpSet privateIpSet(ByteReader in) {
        @Nullable String privateIpAddress = null;
        boolean primary = false;
        in.enter();
        while (in.more()) {
            switch (in.name(PRIVATE_IP_SET)) {
                case 0 -> privateIpAddress = in.text();
                case 1 -> primary = in.flag();
                default -> in.skip();
            }
        }
        return new Instance.PrivateIpSet(privateIpAddress, primary);
    }

    static List<Instance.Tag> tags(ByteReader in) {
        List<Instance.Tag> all = new ArrayList<>();
        in.enterList();
        while (in.more()) {
            all.add(tag(in));
        }
        in.leave();
        return all;
    }

    static List<Instance.NetworkInterface> networkInterfaces(ByteReader in) {
        List<Instance.NetworkInterface> all = new ArrayList<>();
        in.enterList();
        while (in.more()) {
            all.add(networkInterface(in));
        }
        in.leave();
        return all;
    }

    private static List<Instance.PrivateIpSet> privateIpSets(ByteReader in) {
        List<Instance.PrivateIpSet> all = new ArrayList<>();
        in.enterList();
        while (in.more()) {
            all.add(privateIpSet(in));
        }
        in.leave();
        return all;
    }
}
