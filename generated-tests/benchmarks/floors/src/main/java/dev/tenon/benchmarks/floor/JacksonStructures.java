package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.JacksonTokens.enter;
import static dev.tenon.benchmarks.floor.JacksonTokens.flag;
import static dev.tenon.benchmarks.floor.JacksonTokens.skip;
import static dev.tenon.benchmarks.floor.JacksonTokens.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the structures within an instance with jackson-core, by hand. */
final class JacksonStructures {
    private JacksonStructures() {}

    static Instance.EipAddress eipAddress(JsonParser in) {
        @Nullable String allocationId = null;
        @Nullable String ipAddress = null;
        @Nullable String internetChargeType = null;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "AllocationId" -> allocationId = in.nextStringValue();
                case "IpAddress" -> ipAddress = in.nextStringValue();
                case "InternetChargeType" -> internetChargeType = in.nextStringValue();
                default -> skip(in);
            }
        }
        return new Instance.EipAddress(allocationId, ipAddress, internetChargeType);
    }

    private static Instance.Tag tag(JsonParser in) {
        @Nullable String tagKey = null;
        @Nullable String tagValue = null;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "TagKey" -> tagKey = in.nextStringValue();
                case "TagValue" -> tagValue = in.nextStringValue();
                default -> skip(in);
            }
        }
        return new Instance.Tag(tagKey, tagValue);
    }

    static Instance.MetadataOptions metadataOptions(JsonParser in) {
        @Nullable String httpTokens = null;
        @Nullable String httpEndpoint = null;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "HttpTokens" -> httpTokens = in.nextStringValue();
                case "HttpEndpoint" -> httpEndpoint = in.nextStringValue();
                default -> skip(in);
            }
        }
        return new Instance.MetadataOptions(httpTokens, httpEndpoint);
    }

    static Instance.CpuOptions cpuOptions(JsonParser in) {
        int threadsPerCore = 0;
        @Nullable String numa = null;
        int coreCount = 0;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "ThreadsPerCore" -> threadsPerCore = in.nextIntValue(0);
                case "Numa" -> numa = in.nextStringValue();
                case "CoreCount" -> coreCount = in.nextIntValue(0);
                default -> skip(in);
            }
        }
        return new Instance.CpuOptions(threadsPerCore, numa, coreCount);
    }

    static Instance.VpcAttributes vpcAttributes(JsonParser in) {
        List<String> privateIpAddress = List.of();
        @Nullable String vpcId = null;
        @Nullable String vSwitchId = null;
        @Nullable String natIpAddress = null;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "PrivateIpAddress" -> privateIpAddress = texts(in);
                case "VpcId" -> vpcId = in.nextStringValue();
                case "VSwitchId" -> vSwitchId = in.nextStringValue();
                case "NatIpAddress" -> natIpAddress = in.nextStringValue();
                default -> skip(in);
            }
        }
        return new Instance.VpcAttributes(privateIpAddress, vpcId, vSwitchId, natIpAddress);
    }

    private static Instance.NetworkInterface networkInterface(JsonParser in) {
        @Nullable String type = null;
        @Nullable String primaryIpAddress = null;
        @Nullable String networkInterfaceId = null;
        @Nullable String macAddress = null;
        List<Instance.PrivateIpSet> privateIpSets = List.of();
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "Type" -> type = in.nextStringValue();
                case "PrimaryIpAddress" -> primaryIpAddress = in.nextStringValue();
                case "NetworkInterfaceId" -> networkInterfaceId = in.nextStringValue();
                case "MacAddress" -> macAddress = in.nextStringValue();
                case "PrivateIpSets" -> privateIpSets = privateIpSets(in);
                default -> skip(in);
            }
        }
        return new Instance.NetworkInterface(type, primaryIpAddress, networkInterfaceId, macAddress, privateIpSets);
    }

    private static Instance.PrivateIpSet privateIpSet(JsonParser in) {
        @Nullable String privateIpAddress = null;
        boolean primary = false;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "PrivateIpAddress" -> privateIpAddress = in.nextStringValue();
                case "Primary" -> primary = flag(in);
                default -> skip(in);
            }
        }
        return new Instance.PrivateIpSet(privateIpAddress, primary);
    }

    static List<Instance.Tag> tags(JsonParser in) {
        List<Instance.Tag> all = new ArrayList<>();
        enter(in);
        in.nextToken();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            all.add(tag(in));
        }
        in.nextToken();
        return all;
    }

    static List<Instance.NetworkInterface> networkInterfaces(JsonParser in) {
        List<Instance.NetworkInterface> all = new ArrayList<>();
        enter(in);
        in.nextToken();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            all.add(networkInterface(in));
        }
        in.nextToken();
        return all;
    }

    private static List<Instance.PrivateIpSet> privateIpSets(JsonParser in) {
        List<Instance.PrivateIpSet> all = new ArrayList<>();
        enter(in);
        in.nextToken();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            all.add(privateIpSet(in));
        }
        in.nextToken();
        return all;
    }
}
