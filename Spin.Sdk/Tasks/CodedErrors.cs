using Microsoft.Build.Utilities;

namespace Spin.Sdk.Tasks;

/// <summary>Errors with a code and a page, the only form in which a task of this SDK fails.</summary>
internal static class CodedErrors
{
    /// <summary>Logs an error.</summary>
    /// <param name="task">The task that fails.</param>
    /// <param name="code">The error's code.</param>
    /// <param name="helpLink">The error's page.</param>
    /// <param name="message">What is wrong and what to do.</param>
    internal static void Fail(this Task task, string code, string helpLink, string message) =>
        task.Log.LogError(subcategory: null, code, helpKeyword: null, helpLink, file: null, 0, 0, 0, 0, "{0}", message);
}
