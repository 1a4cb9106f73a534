import '@mantine/core/styles.css';
import './admin.css';
import { createRoot } from 'react-dom/client';
import { Api } from './api/api';
import { App } from './App';
import { startTexts } from './texts';

const api = new Api(new URL('api/v1/', document.baseURI).pathname, (address, options) => fetch(address, options));
startTexts();
createRoot(document.getElementById('app')!).render(<App api={api} />);
