using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests;

/// <summary>The kernel keeps the contracts of the services that it gives to spindles: whoever calls them relies on nothing else.</summary>
public sealed class KernelContractTests(KernelContractTests.Kernel kernel) : IClassFixture<KernelContractTests.Kernel>
{
    // What the analysis finds though it does not happen, each with the reason. A line that nothing stands on fails.
    private static readonly Dictionary<string, string> s_reviewed = new()
    {
        ["Spin.Installation.Uninstall Blocks"] = "the text of an exception, which taking a handler out does not throw: it makes no circle",
        ["Spin.Kernel.Boot.PowerService.Exit Throws"] = "the registers are pages of a size that is not zero",
        ["Spin.Kernel.Boot.PowerService.PowerOff Throws"] = "the registers are pages of a size that is not zero",
        ["Spin.Kernel.Boot.PowerService.Reset Throws"] = "the registers are pages of a size that is not zero",
        ["Spin.Kernel.Console.LogSource.Write Allocates"] = "the console was used by boot, before any spindle",
        ["Spin.Kernel.Dispatch.SpindleStrands.Start Blocks"] = "the text of an exception, while that is thrown",
        ["Spin.Kernel.Net.UdpService.TrySend Throws"] = "a frame is cut to the length for which it was begun",
        ["Spin.State`1.Commit Throws"] = "the state of a spindle that runs belongs to a kernel",
        ["Spin.State`1.Spin.IState<T>.TrySet Throws"] = "the state of a spindle that runs belongs to a kernel",
        ["Spin.State`1.TrySet Throws"] = "the state of a spindle that runs belongs to a kernel",
        ["Spin.State`1.get_Value Throws"] = "the state of a spindle that runs belongs to a kernel",
    };

    public static TheoryData<string> Services => ["IClock", "ICondition", "ILog", "IMutex", "IPower", "IRandom", "IState", "IStrand", "IStrands", "ITestReport", "IUdp"];

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_IsImplemented(string service) => Assert.Contains(kernel.Obligations, obligation => obligation.Contract.Owner.StartsWith(service, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("Allocates")]
    [InlineData("Blocks")]
    [InlineData("Throws")]
    public void Implementations_KeepTheContracts(string effect)
    {
        Assert.Equal(
            s_reviewed.Keys.Where(known => known.EndsWith(" " + effect, System.StringComparison.Ordinal)).Order(System.StringComparer.Ordinal),
            kernel.FindBroken(System.Enum.Parse<Effect>(effect)).Order(System.StringComparer.Ordinal));
    }

    /// <summary>The kernel, its contract, and the class library that they are compiled with.</summary>
    public sealed class Kernel
    {
        private readonly IlProgram _program;

        /// <summary>Reads them.</summary>
        public Kernel()
        {
            string kernel = typeof(KernelContractTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static each => each.Key == "KernelAssembly").Value!;
            Dictionary<string, IlModule> modules = [];
            foreach (string path in Ilc.ClassLibrary.SelectMany(static folder => Directory.GetFiles(folder, "*.dll")).Append(typeof(Level).Assembly.Location).Append(kernel))
            {
                PEReader reader = new(new MemoryStream(File.ReadAllBytes(path)));
                if (reader.HasMetadata)
                {
                    IlModule module = new(reader);
                    modules[module.Name] = module;
                }
            }

            _program = new IlProgram([modules["Spin.Kernel"], modules["Spin"]], name => modules.GetValueOrDefault(name), new IlClassLibrary());
            Obligations = [.. IlObligations.Find(_program).Where(static obligation => obligation.Contract.IsOfKernel)];
        }

        /// <summary>What is held to contracts.</summary>
        internal IReadOnlyList<IlObligation> Obligations { get; }

        /// <summary>The methods that have an effect which their contract does not allow.</summary>
        internal IEnumerable<string> FindBroken(Effect effect) => Obligations
            .Where(obligation => !obligation.Contract.Allows(effect) && _program.Analysis.SummaryOf(obligation.Method) is var summary &&
                (summary.Find(effect) ?? (effect == Effect.Allocates ? summary.Find(Starts.AllocatesOnce) : null)) is not null)
            .Select(obligation => $"{obligation.Method.Origin} {effect}").Distinct();
    }
}
