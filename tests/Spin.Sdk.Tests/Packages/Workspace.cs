using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Sdk.Tests.Packages;

/// <summary>
/// A folder outside the repository with nothing but a feed of the packages as packed: what a user has. Packages of others come from
/// the machine's cache, those of this repository never do.
/// </summary>
public sealed class Workspace : IAsyncLifetime
{
    private static readonly TimeSpan s_longestCommand = TimeSpan.FromMinutes(10);

    private readonly string _root = Directory.CreateTempSubdirectory("spin-sdk-tests-").FullName;

    /// <summary>The version that was packed.</summary>
    internal static string Version => Metadata("SpinVersion");

    /// <summary>Where projects are made.</summary>
    internal string Folder => Path.Combine(_root, "work");

    private static string Configuration =>
        typeof(Workspace).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string feed = Path.Combine(_root, "feed");
        Directory.CreateDirectory(feed);
        Directory.CreateDirectory(Folder);
        string repository = Metadata("RepositoryRoot");
        foreach (string project in (string[])["Spin", "Spin.Testing", "Spin.Sdk", "templates/Spin.Templates.csproj"])
        {
            (await DotnetInAsync(repository, "pack", project, "--no-build", "-c", Configuration, "-o", feed, "-nologo", "-v", "q")).Succeeded();
        }

        string fallback = Path.Combine(_root, "fallback");
        Directory.CreateDirectory(fallback);
        foreach (string package in Directory.EnumerateDirectories(Cache()))
        {
            string name = Path.GetFileName(package);
            if (name != "spin" && !name.StartsWith("spin.", StringComparison.Ordinal))
            {
                Directory.CreateSymbolicLink(Path.Combine(fallback, name), package);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="fallback" /></fallbackPackageFolders>
            </configuration>
            """);
        (await DotnetAsync("new", "install", $"Spin.Templates@{Version}", "--nuget-source", feed)).Succeeded();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs <c>dotnet</c> in the folder of projects.</summary>
    internal Task<CommandResult> DotnetAsync(params string[] arguments) => DotnetInAsync(Folder, arguments);

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    internal Task<CommandResult> DotnetInAsync(string folder, params string[] arguments) => RunAsync(folder, path: null, arguments);

    /// <summary>Runs <c>dotnet</c> in a project's folder on a machine that lacks some programs.</summary>
    /// <param name="project">The project's folder in <see cref="Folder"/>.</param>
    /// <param name="missing">The programs.</param>
    /// <param name="arguments">The arguments.</param>
    internal Task<CommandResult> DotnetWithoutAsync(string project, string[] missing, params string[] arguments)
    {
        string bin = Directory.CreateTempSubdirectory("spin-path-").FullName;
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Directory.Exists))
        {
            foreach (string program in Directory.EnumerateFiles(folder))
            {
                string link = Path.Combine(bin, Path.GetFileName(program));
                if (!missing.Contains(Path.GetFileName(program)) && !File.Exists(link))
                {
                    File.CreateSymbolicLink(link, program);
                }
            }
        }

        return RunAsync(Path.Combine(Folder, project), bin, arguments);
    }

    /// <summary>Writes a file into a project's folder.</summary>
    internal void Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A file of a project's folder.</summary>
    internal string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Metadata(string key) =>
        typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;

    private static string Cache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private async Task<CommandResult> RunAsync(string folder, string? path, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test's own host set must not reach the command.
        foreach (string name in start.Environment.Keys.Where(static name =>
            name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH" or "NUGET_PACKAGES" || name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_root, "home");
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        StringBuilder output = new();
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Task exit = process.WaitForExitAsync();
        if (await Task.WhenAny(exit, Task.Delay(s_longestCommand)) != exit)
        {
            process.Kill(entireProcessTree: true);
        }

        await exit;
        return new CommandResult($"dotnet {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
