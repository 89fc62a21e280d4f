using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AnalyzerBenchmarks;

/// <summary>The .NET installation that this program runs on.</summary>
internal static class DotnetInstallation
{
    /// <summary>Where it lies.</summary>
    internal static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    /// <summary>The reference assemblies of the class library.</summary>
    internal static IEnumerable<string> References()
    {
        string pack = Directory.EnumerateDirectories(Path.Combine(Folder, "packs/Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal).Last();
        return Directory.EnumerateFiles(Path.Combine(pack, "ref/net10.0"), "*.dll");
    }
}
