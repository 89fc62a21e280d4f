using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Spin.Verifier.Tests.Infrastructure;

/// <summary>What every test image is linked with.</summary>
internal static class Platform
{
    /// <summary>The repository's folder.</summary>
    internal static string Root { get; } = typeof(Platform).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The contract as built.</summary>
    internal static string Contract { get; } = typeof(SpindleAttribute).Assembly.Location;

    /// <summary>The class library of the machine that runs the tests.</summary>
    internal static IReadOnlyList<string> ClassLibrary { get; } =
        Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll");
}
