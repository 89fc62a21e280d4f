using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Spin.EffectSummaries;

/// <summary>Where the class library, the lists and the summaries are.</summary>
internal static class LibraryPaths
{
    private const string Package = "microsoft.netcore.app.runtime.nativeaot.linux-x64";

    /// <summary>The repository in which the tool was built.</summary>
    internal static string Repository => Metadata("SpinRoot");

    /// <summary>The folders of the class library with which kernels are compiled.</summary>
    internal static IReadOnlyList<string> ClassLibrary
    {
        get
        {
            string runtime = Path.Combine(Metadata("NuGetPackageRoot"), Package, Metadata("IlcVersion"), "runtimes", "linux-x64");
            return Directory.Exists(runtime)
                ? [Path.Combine(runtime, "native"), Path.Combine(runtime, "lib", "net10.0")]
                : throw new DirectoryNotFoundException($"{runtime} is not there: restore the tool's project.");
        }
    }

    /// <summary>The summaries.</summary>
    internal static string SummariesIn(string repository) => Path.Combine(repository, "Spin.Effects", "Library", "class-library.effects");

    /// <summary>What was reviewed by hand.</summary>
    internal static string ReviewedIn(string repository) => Path.Combine(repository, "Spin.Effects", "Library", "reviewed.effects");

    /// <summary>The kernel's substitutions.</summary>
    internal static string SubstitutionsIn(string repository) => Path.Combine(repository, "Spin.Sdk", "Ilc", "corelib.xml");

    /// <summary>The build's switches.</summary>
    internal static string TargetsIn(string repository) => Path.Combine(repository, "Spin.Sdk", "targets");

    private static string Metadata(string key) =>
        typeof(LibraryPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value ?? "";
}
