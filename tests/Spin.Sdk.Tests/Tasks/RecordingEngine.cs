using System.Collections;
using System.Collections.Generic;
using Microsoft.Build.Framework;

namespace Spin.Sdk.Tests.Tasks;

/// <summary>What a task says, without a build around it.</summary>
internal sealed class RecordingEngine : IBuildEngine
{
    /// <summary>The errors that were logged.</summary>
    internal List<BuildErrorEventArgs> Errors { get; } = [];

    /// <inheritdoc/>
    public bool ContinueOnError => false;

    /// <inheritdoc/>
    public int LineNumberOfTaskNode => 0;

    /// <inheritdoc/>
    public int ColumnNumberOfTaskNode => 0;

    /// <inheritdoc/>
    public string ProjectFileOfTaskNode => "";

    /// <inheritdoc/>
    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    /// <inheritdoc/>
    public void LogWarningEvent(BuildWarningEventArgs e)
    {
    }

    /// <inheritdoc/>
    public void LogMessageEvent(BuildMessageEventArgs e)
    {
    }

    /// <inheritdoc/>
    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    /// <inheritdoc/>
    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;
}
