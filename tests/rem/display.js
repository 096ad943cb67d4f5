// glkote-term as a display for a game that is another program:
//     node display.js FOLDER-OF-GLKOTE-TERM PROGRAM ARGUMENT...
// What is typed goes through glkote-term to the program as events, its updates through glkote-term to the screen.
'use strict'

const { spawn } = require('child_process')
const readline = require('readline')
const { Writable } = require('stream')

const [folder, program, ...words] = process.argv.slice(2)
const { DumbGlkOte } = require(folder)

const screen = new Writable({ write: (chunk, encoding, done) => process.stdout.write(chunk, encoding, done) })
screen.mute = screen.unmute = () => {}
const rl = readline.createInterface({ input: process.stdin, output: screen, prompt: '', terminal: false })
const io = { rl, stdin: process.stdin, stdout: screen }

// What one types comes all at once here, and a display drops what it did not ask for: so one line at a time.
const typed = []
rl.on('line', (line) => typed.push(line))
const type = () => {
    if (glkote.current_input_type === 'line' && !glkote.disabled && typed.length)
        glkote.handle_line_input(typed.shift())
}

class Dialog {
    open(tosave, usage, gameid, callback) {
        process.stdout.write(`\n[${tosave ? 'save' : 'load'} ${usage} of ${gameid}]`)
        callback({ filename: `/home/player/${typed.shift()}.glksave`, usage })
    }
}

class Display extends DumbGlkOte {
    attach_handlers() {} // lines are handed on by `type`
    error(message) {
        process.stdout.write(`\n[error: ${message}]`)
    }
    log(message) {
        process.stdout.write(`\n[${message}]`)
    }
}

const game = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] })
const glkote = new Display(io)
readline.createInterface({ input: game.stdout }).on('line', (line) => {
    const update = JSON.parse(line)
    if (update.content) // the status line, which this display does not show
        process.stdout.write(`\n[${update.content[0].lines[0].content[0].text}]`)
    glkote.update(update)
    setImmediate(type)
})
game.on('exit', (code) => process.exit(code))

rl.on('close', () => {
    glkote.init({
        accept: (event) => game.stdin.write(JSON.stringify(event) + '\n'),
        Dialog: new Dialog(),
        Glk: { glk_window_open: () => null },
    })
})
