using Spin.Kernel.Console;

namespace Spin.Kernel.Boot;

/// <summary>
/// The option <c>apic=memory</c>: the local APIC's registers stay in memory where they could be MSRs (x2APIC). For machines whose
/// firmware or hypervisor offers MSRs and does not handle them well.
/// </summary>
internal static class ApicOption
{
    /// <summary>The option's key.</summary>
    internal const string Key = "apic";

    private const string Memory = "memory";
    private const string Msr = "msr";

    /// <summary>Whether the registers may be MSRs.</summary>
    internal static bool AllowsMsrs(CommandLine line) => !line.TryGet(Key, out string value) || value != Memory;

    /// <summary>Tells of a value that means nothing.</summary>
    internal static void Check(CommandLine line, ILog log)
    {
        if (line.TryGet(Key, out string value) && value is not (Memory or Msr))
        {
            log.Write(LogLevel.Warning, $"apic: neither {Memory} nor {Msr}: {value}");
        }
    }
}
