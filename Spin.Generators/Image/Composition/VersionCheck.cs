using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Composition;

/// <summary>Checks that SDK, contract and spindles go together (SPIN9005). Until 1.0, only the same minor version does.</summary>
internal static class VersionCheck
{
    private const int ComparedParts = 2;

    /// <summary>Reports what does not go together.</summary>
    internal static void Check(ImageSources sources, List<Problem> problems)
    {
        if (sources.File.SdkVersion is { } sdk && !AreCompatible(sdk, sources.Contract))
        {
            problems.Add(Problem.Of(
                RuleIds.Versions, $"Spin.Sdk {sdk} and the contract Spin {sources.Contract}", "use the same version of both packages"));
        }

        foreach (AssemblyManifest manifest in sources.References)
        {
            if (manifest.Schema != Generated.ManifestSchema || !AreCompatible(manifest.Contract, sources.Contract))
            {
                problems.Add(Problem.Of(
                    RuleIds.Versions,
                    $"'{manifest.Assembly}', built against Spin {manifest.Contract}, and this image's Spin {sources.Contract}",
                    "rebuild it against the same version"));
            }
        }
    }

    private static bool AreCompatible(string first, string second) =>
        first.Split('.', '-').Take(ComparedParts).SequenceEqual(second.Split('.', '-').Take(ComparedParts));
}
