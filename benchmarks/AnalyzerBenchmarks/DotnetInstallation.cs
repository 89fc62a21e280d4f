using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AnalyzerBenchmarks;

/// <summary>The .NET installation that this program runs on.</summary>
internal static class DotnetInstallation
{
    private static readonly string s_folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
    private static readonly string s_sdk = LastOf(Path.Combine(s_folder, "sdk"));
    private static readonly string s_pack = LastOf(Path.Combine(s_folder, "packs/Microsoft.NETCore.App.Ref"));

    /// <summary>A program of the SDK's compiler.</summary>
    internal static string FindCompilerProgram(string file) => Path.Combine(s_sdk, "Roslyn/bincore", file);

    /// <summary>The reference assemblies of the class library.</summary>
    internal static IEnumerable<string> References() => Directory.EnumerateFiles(Path.Combine(s_pack, "ref/net10.0"), "*.dll");

    /// <summary>The generators and analyzers that the SDK gives every project, and how it sets them.</summary>
    internal static IEnumerable<string> DefaultAnalysis()
    {
        string analyzers = Path.Combine(s_sdk, "Sdks/Microsoft.NET.Sdk/analyzers");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(s_pack, "analyzers/dotnet/cs"), "*.dll").Select(static path => $"/analyzer:{path}"),
            .. Directory.EnumerateFiles(analyzers, "*.dll").Select(static path => $"/analyzer:{path}"),
            $"/analyzerconfig:{Path.Combine(analyzers, "build/config/analysislevel_10_default.globalconfig")}",
        ];
    }

    private static string LastOf(string folder) => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Last();
}
