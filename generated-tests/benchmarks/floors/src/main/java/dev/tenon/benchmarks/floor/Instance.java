package dev.tenon.benchmarks.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instance, with the sixty fields that the work has. */
public record Instance(
        @Nullable String resourceGroupId,
        int memory,
        @Nullable String instanceChargeType,
        int cpu,
        @Nullable String osName,
        @Nullable String instanceNetworkType,
        @Nullable String expiredTime,
        @Nullable String imageId,
        @Nullable EipAddress eipAddress,
        @Nullable String hostName,
        List<Tag> tags,
        @Nullable String vlanId,
        @Nullable String status,
        @Nullable MetadataOptions metadataOptions,
        @Nullable String instanceId,
        @Nullable String stoppedMode,
        @Nullable CpuOptions cpuOptions,
        @Nullable String startTime,
        boolean deletionProtection,
        List<String> securityGroupIds,
        @Nullable VpcAttributes vpcAttributes,
        @Nullable String internetChargeType,
        @Nullable String instanceName,
        @Nullable String deploymentSetId,
        int internetMaxBandwidthOut,
        @Nullable String serialNumber,
        @Nullable String osType,
        @Nullable String creationTime,
        @Nullable String description,
        @Nullable String instanceTypeFamily,
        List<String> publicIpAddress,
        @Nullable String gpuSpec,
        List<NetworkInterface> networkInterfaces,
        double spotPriceLimit,
        boolean deviceAvailable,
        @Nullable String saleCycle,
        @Nullable String instanceType,
        @Nullable String osNameEn,
        @Nullable String spotStrategy,
        boolean ioOptimized,
        @Nullable String zoneId,
        @Nullable String clusterId,
        int gpuAmount,
        int internetMaxBandwidthIn,
        boolean recyclable,
        @Nullable String regionId) {
    /** A structure within an instance. */
    public record EipAddress(
            @Nullable String allocationId,
            @Nullable String ipAddress,
            @Nullable String internetChargeType) {}

    /** A structure within an instance. */
    public record Tag(@Nullable String tagKey, @Nullable String tagValue) {}

    /** A structure within an instance. */
    public record MetadataOptions(
            @Nullable String httpTokens, @Nullable String httpEndpoint) {}

    /** A structure within an instance. */
    public record CpuOptions(int threadsPerCore, @Nullable String numa, int coreCount) {}

    /** A structure within an instance. */
    public record VpcAttributes(
            List<String> privateIpAddress,
            @Nullable String vpcId,
            @Nullable String vSwitchId,
            @Nullable String natIpAddress) {}

    /** A structure within an instance. */
    public record NetworkInterface(
            @Nullable String type,
            @Nullable String primaryIpAddress,
            @Nullable String networkInterfaceId,
            @Nullable String macAddress,
            List<PrivateIpSet> privateIpSets) {}

    /** A structure within an instance. */
    public record PrivateIpSet(@Nullable String privateIpAddress, boolean primary) {}
}
