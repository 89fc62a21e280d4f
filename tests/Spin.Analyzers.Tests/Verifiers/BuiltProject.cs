using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Spin.CodeFixes;
using Xunit;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>A project in a folder of its own, built by <c>dotnet build</c> with the contract and the rules.</summary>
internal sealed class BuiltProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spin-rules-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes a file.</summary>
    internal void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    /// <summary>Writes the project, apart from this repository's settings.</summary>
    internal void WriteProject(string properties)
    {
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Sample.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(SpindleAttribute).Assembly.Location}" />
                <Analyzer Include="{typeof(SpindleAnalyzer).Assembly.Location}" />
                <Analyzer Include="{typeof(SpindleCodeFix).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Builds it.</summary>
    /// <returns>What the build said, and its exit code.</returns>
    internal async Task<(string Output, int ExitCode)> BuildAsync()
    {
        ProcessStartInfo start = new("dotnet", ["build", "-nologo", "-v", "q", "-clp:NoSummary"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name == "DOTNET_HOST_PATH")
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process build = Process.Start(start)!;
        Task<string> errors = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output + await errors, build.ExitCode);
    }
}
